package jp.tsunagi.demo.load;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagi.demo.plan.Act;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.demo.plan.Agency;
import jp.tsunagi.demo.plan.Cast;
import jp.tsunagi.demo.plan.Center;
import jp.tsunagi.demo.plan.Child;
import jp.tsunagi.demo.plan.Consultation;
import jp.tsunagi.demo.plan.Coordination;
import jp.tsunagi.demo.plan.Post;
import jp.tsunagi.demo.plan.Training;
import org.jspecify.annotations.Nullable;

/**
 * What each act looks like as a request. Every path and every field that the demo sends stands here; the same act gives
 * the same bytes, so that a repeated request is known again.
 */
final class Requests {
    private static final String INTAKE = "/api/intake/v1";
    private static final String REFERRAL = "/api/referral/v1";
    private static final String TRAINING = "/api/training/v1";
    private static final String REPORTING = "/api/reporting/v1";
    private static final List<String> OPEN_ON = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private final Known known;

    /** @param known the ids that services have given so far */
    Requests(Known known) {
        this.known = known;
    }

    /** The request of an act. */
    Request of(Act act) {
        return switch (act) {
            case Act.RegisterCenter(var center) -> registerCenter(center);
            case Act.AssignStaff(var post, var from) -> assignStaff(post, from);
            case Act.EnterService(var service) -> enter(service);
            case Act.RegisterAgency(var agency) -> registerAgency(agency);
            case Act.Receive(var consultation) -> receive(consultation);
            case Act.TakeOwnership(var key) -> ofConsultation(key, "ownership", Map.of());
            case Act.GiveInformation(var key, var agencies) ->
                ofConsultation(key, "information", Map.of("resources", ids(agencies)));
            case Act.IdentifyChild(var child) -> identify(child);
            case Act.LinkChild(var key, var child) -> ofConsultation(key, "child", Map.of("child", known.id(child)));
            case Act.AssessCare(var key, var assessment) -> assess(key, assessment);
            case Act.ChangeResidence(var key, var stay) ->
                Request.put(
                                Service.INTAKE,
                                child(key) + "/residence",
                                body("municipality", stay.municipality(), "since", stay.since()))
                        .ifMatch(known.version(key));
            case Act.EndCare(var key, var on) ->
                Request.post(Service.INTAKE, child(key) + "/end-of-care", body("on", on));
            case Act.RequestCoordination(var key, var request) ->
                ofConsultation(key, "coordination", Map.of("sectors", names(request.sectors())));
            case Act.Dispose(var key, var ending) ->
                ofConsultation(key, "disposition", body("disposition", ending.disposition()));
            case Act.FindCase(var _, var consultation) ->
                Request.get(Service.REFERRAL, REFERRAL + "/cases?consultation=" + known.id(consultation));
            case Act.Engage(var key, var agency) -> ofCase(key, "agencies", body("agency", agency.id()));
            case Act.HoldConference(var key, var conference) -> ofCase(key, "conferences", conference(conference));
            case Act.OfferHandoff(var key, var municipality, var offer) ->
                ofCase(
                        key,
                        "handoffs",
                        body(
                                "toBody",
                                offer.zone().body(),
                                "municipality",
                                municipality,
                                "workingDays",
                                offer.workingDays()));
            case Act.AcceptHandoff(var key, var offer) ->
                ofHandoff(key, offer, "acceptance", body("body", offer.zone().body()));
            case Act.DeclineHandoff(var key, var offer) ->
                ofHandoff(key, offer, "refusal", body("body", offer.zone().body(), "reason", offer.reason()));
            case Act.WithdrawHandoff(var key, var offer) -> ofHandoff(key, offer, "withdrawal", Map.of());
            case Act.FindFollowUps(var key, var _) -> Request.get(Service.REFERRAL, coordination(key));
            case Act.RecordFollowUp(var key, var followUp, var done) ->
                ofCase(
                        key,
                        "follow-ups/" + known.id(followUp) + "/outcome",
                        body("on", done.on(), "outcome", done.outcome(), "carerWork", done.carerWork()));
            case Act.CloseCase(var key, var closing) -> ofCase(key, "closing", body("outcome", closing.outcome()));
            case Act.PlanTraining(var training) -> plan(training);
            case Act.EnrollTrainees(var training) ->
                ofTraining(training, "enrollments", Map.of("trainees", trainees(training)));
            case Act.HoldTraining(var training) ->
                ofTraining(training, "attendance", Map.of("attendance", attendance(training)));
            case Act.CertifyTraining(var training, var on) -> ofTraining(training, "certification", body("on", on));
        };
    }

    /** What an act makes known or changes, in the plan's words: its id or version is kept from the answer. */
    static Optional<String> subject(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case Act.Receive(var consultation) -> consultation.key();
                    case Act.IdentifyChild(var child) -> child.key();
                    case Act.AssessCare(var child, var _) -> child;
                    case Act.ChangeResidence(var child, var _) -> child;
                    case Act.OfferHandoff(var _, var _, var offer) -> offer.key();
                    case Act.PlanTraining(var training) -> training.key();
                    case Act.RegisterCenter _,
                            Act.AssignStaff _,
                            Act.EnterService _,
                            Act.RegisterAgency _,
                            Act.TakeOwnership _,
                            Act.GiveInformation _,
                            Act.LinkChild _,
                            Act.EndCare _,
                            Act.RequestCoordination _,
                            Act.Dispose _,
                            Act.FindCase _,
                            Act.Engage _,
                            Act.HoldConference _,
                            Act.AcceptHandoff _,
                            Act.DeclineHandoff _,
                            Act.WithdrawHandoff _,
                            Act.FindFollowUps _,
                            Act.RecordFollowUp _,
                            Act.CloseCase _,
                            Act.EnrollTrainees _,
                            Act.HoldTraining _,
                            Act.CertifyTraining _ -> null;
                });
    }

    private static Request registerCenter(Center center) {
        var hours = OPEN_ON.stream()
                .map(day -> body("dayOfWeek", day, "opens", "09:00", "closes", "17:00"))
                .toList();
        return Request.put(
                Service.REPORTING,
                REPORTING + "/centers/" + center.id(),
                body(
                        "name",
                        center.name(),
                        "prefecture",
                        center.prefecture(),
                        "municipalities",
                        center.municipalities(),
                        "openingHours",
                        hours));
    }

    private static Request assignStaff(Post post, LocalDate from) {
        return Request.put(
                Service.REPORTING,
                REPORTING + "/staff/" + post.subject() + "/assignments/" + post.id(),
                body(
                        "role",
                        post.role(),
                        "prefecture",
                        post.prefecture(),
                        "body",
                        post.body(),
                        "municipality",
                        post.municipality(),
                        "from",
                        from));
    }

    private static Request enter(Service service) {
        return switch (service) {
            case INTAKE -> Request.get(service, INTAKE + "/consultations?limit=1");
            case REFERRAL -> Request.get(service, REFERRAL + "/agencies?limit=1");
            case TRAINING -> Request.get(service, TRAINING + "/trainings?limit=1");
            case REPORTING -> Request.get(service, REPORTING + "/me");
        };
    }

    private static Request registerAgency(Agency agency) {
        return Request.put(
                Service.REFERRAL,
                REFERRAL + "/agencies/" + agency.id(),
                body(
                        "name",
                        agency.name(),
                        "sector",
                        agency.sector(),
                        "prefecture",
                        Cast.PREFECTURE,
                        "municipality",
                        agency.municipality(),
                        "covers",
                        agency.covers()));
    }

    private static Request receive(Consultation each) {
        return Request.post(
                Service.INTAKE,
                INTAKE + "/consultations",
                body(
                        "center",
                        each.center(),
                        "municipality",
                        each.municipality(),
                        "receivedAt",
                        each.receivedAt(),
                        "channel",
                        each.channel(),
                        "inquirer",
                        each.inquirer(),
                        "scope",
                        each.scope(),
                        "continuity",
                        each.continuity(),
                        "themes",
                        names(each.themes()),
                        "urgency",
                        each.urgency(),
                        "carerWork",
                        each.carerWork()));
    }

    private Request identify(Child child) {
        return Request.post(
                Service.INTAKE,
                INTAKE + "/children",
                body(
                        "center",
                        child.center(),
                        "name",
                        child.name(),
                        "kana",
                        child.kana(),
                        "contact",
                        child.contact(),
                        "birthDate",
                        child.birthDate(),
                        "municipality",
                        child.stays().getFirst().municipality(),
                        "since",
                        child.since(),
                        "livingPlace",
                        child.livingPlace(),
                        "ableToMove",
                        child.ableToMove(),
                        "severe",
                        child.severe(),
                        "enrolled",
                        child.enrolled(),
                        "consultation",
                        child.consultation() == null ? null : known.id(child.consultation())));
    }

    private Request assess(String key, Child.Assessment assessment) {
        var items = assessment.cares().stream()
                .map(care -> body("detail", care.detail(), "watch", care.watch()))
                .toList();
        return Request.put(
                        Service.INTAKE,
                        child(key) + "/care-profile",
                        body("assessedOn", assessment.on(), "items", items, "otherCare", assessment.otherCare()))
                .ifMatch(known.version(key));
    }

    private static Map<String, Object> conference(Coordination.Conference conference) {
        var tasks = conference.tasks().stream()
                .map(task -> body("agency", task.agency().id(), "dueOn", task.dueOn(), "task", task.task()))
                .toList();
        return body(
                "heldOn",
                conference.on(),
                "agencies",
                ids(conference.agencies()),
                "decisions",
                conference.decisions(),
                "tasks",
                tasks);
    }

    private static Request plan(Training training) {
        return Request.post(
                Service.TRAINING,
                TRAINING + "/trainings",
                body(
                        "prefecture",
                        Cast.PREFECTURE,
                        "kind",
                        training.kind(),
                        "title",
                        training.title(),
                        "fiscalYear",
                        training.fiscalYear(),
                        "days",
                        training.days().stream().map(LocalDate::toString).toList(),
                        "capacity",
                        training.capacity(),
                        "method",
                        training.method(),
                        "subsidized",
                        training.subsidized()));
    }

    private static List<Map<String, Object>> trainees(Training training) {
        return training.trainees().stream()
                .map(trainee -> body(
                        "trainee",
                        trainee.id(),
                        "sector",
                        trainee.sector(),
                        "occupation",
                        trainee.occupation(),
                        "municipality",
                        trainee.municipality()))
                .toList();
    }

    private static List<Map<String, Object>> attendance(Training training) {
        return training.trainees().stream()
                .filter(trainee -> !trainee.attends().isEmpty())
                .map(trainee -> body("trainee", trainee.id(), "days", trainee.attends()))
                .toList();
    }

    private Request ofConsultation(String key, String act, Map<String, Object> body) {
        return Request.post(Service.INTAKE, INTAKE + "/consultations/" + known.id(key) + "/" + act, body);
    }

    private Request ofCase(String key, String act, Map<String, Object> body) {
        return Request.post(Service.REFERRAL, coordination(key) + "/" + act, body);
    }

    private Request ofHandoff(String key, Coordination.Offer offer, String answer, Map<String, Object> body) {
        return ofCase(key, "handoffs/" + known.id(offer.key()) + "/" + answer, body);
    }

    private Request ofTraining(Training training, String act, Map<String, Object> body) {
        return Request.post(Service.TRAINING, TRAINING + "/trainings/" + known.id(training.key()) + "/" + act, body);
    }

    private String child(String key) {
        return INTAKE + "/children/" + known.id(key);
    }

    private String coordination(String key) {
        return REFERRAL + "/cases/" + known.id(key);
    }

    private static List<String> ids(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.id().toString()).toList();
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    /** Fields in their order, names and values by turns; what is null is left out, codes and days are written as text. */
    private static Map<String, Object> body(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), plain(value));
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        return Stream.of(Number.class, Boolean.class, List.class, Map.class).anyMatch(type -> type.isInstance(value))
                ? value
                : value.toString();
    }
}
