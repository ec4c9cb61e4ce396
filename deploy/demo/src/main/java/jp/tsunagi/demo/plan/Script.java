package jp.tsunagi.demo.plan;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.demo.plan.Act.Service;

/** Turns the plan into steps in the order of their days. What is about one child goes one after the other. */
final class Script {
    private static final String SETTING_UP = "setting up";

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> threads = new HashMap<>();

    private Script() {}

    static List<Step> of(DemoPlan plan) {
        var script = new Script();
        script.settingUp(plan);
        plan.consultations().forEach(script::consultation);
        plan.children().forEach(script::child);
        plan.cases().forEach(script::coordination);
        plan.trainings().forEach(script::training);
        script.steps.sort(comparing(Step::day).thenComparingInt(step -> order(step.act())));
        return List.copyOf(script.steps);
    }

    /** What follows from what, on one day. */
    private static int order(Act act) {
        return switch (act) {
            case Act.RegisterCenter _ -> 0;
            case Act.AssignStaff _ -> 1;
            case Act.EnterService _ -> 2;
            case Act.RegisterAgency _ -> 3;
            case Act.Receive _ -> 4;
            case Act.TakeOwnership _ -> 5;
            case Act.IdentifyChild _ -> 6;
            case Act.LinkChild _ -> 7;
            case Act.AssessCare _ -> 8;
            case Act.ChangeResidence _ -> 9;
            case Act.EndCare _ -> 10;
            case Act.GiveInformation _ -> 11;
            case Act.RequestCoordination _ -> 12;
            case Act.FindCase _ -> 13;
            case Act.Engage _ -> 14;
            case Act.HoldConference _ -> 15;
            case Act.OfferHandoff _ -> 16;
            case Act.AcceptHandoff _, Act.DeclineHandoff _, Act.WithdrawHandoff _ -> 17;
            case Act.FindFollowUps _ -> 18;
            case Act.RecordFollowUp _ -> 19;
            case Act.CloseCase _ -> 20;
            case Act.Dispose _ -> 21;
            case Act.PlanTraining _ -> 22;
            case Act.EnrollTrainees _ -> 23;
            case Act.HoldTraining _ -> 24;
            case Act.CertifyTraining _ -> 25;
        };
    }

    private void settingUp(DemoPlan plan) {
        var day = plan.first();
        for (var center : plan.centers()) {
            add("center " + center.id(), day, SETTING_UP, Cast.OPERATOR, new Act.RegisterCenter(center));
        }
        for (var post : plan.posts()) {
            add("post " + post.id(), day, SETTING_UP, Cast.OPERATOR, new Act.AssignStaff(post, day));
        }
        for (var account : List.of(Cast.CONSULTANT_OTSU, Cast.MANAGER_OTSU, Cast.CONSULTANT_KUSATSU)) {
            enter(day, Service.INTAKE, account);
            enter(day, Service.REFERRAL, account);
        }
        for (var zone : Zone.values()) {
            enter(day, Service.REFERRAL, zone.account());
        }
        enter(day, Service.TRAINING, Cast.TRAINER);
        for (var agency : plan.agencies()) {
            add("agency " + agency.id(), day, SETTING_UP, Cast.MANAGER_OTSU, new Act.RegisterAgency(agency));
        }
    }

    private void enter(LocalDate day, Service service, String account) {
        add("enter " + service + " as " + account, day, SETTING_UP, account, new Act.EnterService(service));
    }

    private void consultation(Consultation each) {
        var thread = each.child() == null ? each.key() : each.child();
        threads.put(each.key(), thread);
        var by = new Acts(each.key(), thread, each.account());
        by.on(each.recordedOn(), "received", new Act.Receive(each));
        if (each.ownedOn() != null) {
            by.on(each.ownedOn(), "owned", new Act.TakeOwnership(each.key()));
        }
        if (each.information() != null) {
            by.on(
                    each.information().on(),
                    "informed",
                    new Act.GiveInformation(each.key(), each.information().agencies()));
        }
        if (each.child() != null && each.continuity() != Continuity.NEW) {
            by.on(requireNonNull(each.linkedOn()), "linked", new Act.LinkChild(each.key(), each.child()));
        }
        if (each.coordination() != null) {
            by.on(
                    each.coordination().on(),
                    "coordination",
                    new Act.RequestCoordination(each.key(), each.coordination()));
        }
        if (each.ending() != null) {
            by.on(each.ending().on(), "ended", new Act.Dispose(each.key(), each.ending()));
        }
    }

    private void child(Child child) {
        var by = new Acts(child.key(), child.key(), child.account());
        by.on(child.identifiedOn(), "identified", new Act.IdentifyChild(child));
        for (var assessment : child.assessments()) {
            by.on(assessment.on(), "assessed", new Act.AssessCare(child.key(), assessment));
        }
        child.stays().stream()
                .skip(1)
                .forEach(stay -> by.on(stay.recordedOn(), "moved", new Act.ChangeResidence(child.key(), stay)));
        if (child.careEndedOn() != null) {
            by.on(child.careEndedOn(), "care ended", new Act.EndCare(child.key(), child.careEndedOn()));
        }
    }

    private void coordination(Coordination each) {
        var thread = requireNonNull(threads.get(each.consultation()));
        var center = new Acts(each.key(), thread, each.account());
        center.on(each.openedOn(), "found", new Act.FindCase(each.key(), each.consultation()));
        each.engagements()
                .forEach(joins -> center.on(
                        joins.on(), "engaged " + joins.agency().id(), new Act.Engage(each.key(), joins.agency())));
        each.conferences()
                .forEach(held -> center.on(held.on(), "conference", new Act.HoldConference(each.key(), held)));
        for (var offer : each.offers()) {
            offer(each, offer, center, new Acts(each.key(), thread, offer.zone().account()));
        }
        for (var followUp : each.followUps()) {
            var done = followUp.done();
            if (done != null) {
                new Acts(each.key(), thread, done.account())
                        .on(
                                done.on(),
                                "followed up after " + followUp.monthsAfter(),
                                new Act.RecordFollowUp(each.key(), followUp.key(), done));
            }
        }
        var closing = each.closing();
        if (closing != null) {
            new Acts(each.key(), thread, closing.account())
                    .on(closing.on(), "closed", new Act.CloseCase(each.key(), closing));
        }
    }

    private void offer(Coordination each, Coordination.Offer offer, Acts center, Acts coordinator) {
        center.on(offer.offeredOn(), "offered", new Act.OfferHandoff(each.key(), each.municipality(), offer));
        var on = offer.settledOn();
        switch (offer.answer()) {
            case ACCEPTED -> {
                coordinator.on(requireNonNull(on), "accepted", new Act.AcceptHandoff(each.key(), offer));
                center.on(requireNonNull(on), "follow-ups", new Act.FindFollowUps(each.key(), each.followUps()));
            }
            case DECLINED -> coordinator.on(requireNonNull(on), "declined", new Act.DeclineHandoff(each.key(), offer));
            case WITHDRAWN -> center.on(requireNonNull(on), "withdrawn", new Act.WithdrawHandoff(each.key(), offer));
            case PENDING, EXPIRED -> {
                // Time alone does it.
            }
        }
    }

    private void training(Training training) {
        var by = new Acts(training.key(), training.key(), Cast.TRAINER);
        by.on(training.plannedOn(), "planned", new Act.PlanTraining(training));
        if (training.enrolledOn() != null) {
            by.on(training.enrolledOn(), "enrolled", new Act.EnrollTrainees(training));
        }
        if (training.heldRecordedOn() != null) {
            by.on(training.heldRecordedOn(), "held", new Act.HoldTraining(training));
        }
        if (training.certifiedOn() != null) {
            by.on(training.certifiedOn(), "certified", new Act.CertifyTraining(training, training.certifiedOn()));
        }
    }

    private void add(String id, LocalDate day, String thread, String account, Act act) {
        steps.add(new Step(id, day, thread, account, act));
    }

    /** The acts of one account on one matter. */
    private final class Acts {
        private final String key;
        private final String thread;
        private final String account;

        Acts(String key, String thread, String account) {
            this.key = key;
            this.thread = thread;
            this.account = account;
        }

        void on(LocalDate day, String what, Act act) {
            add(key + " " + what + " " + day, day, thread, account, act);
        }
    }
}
