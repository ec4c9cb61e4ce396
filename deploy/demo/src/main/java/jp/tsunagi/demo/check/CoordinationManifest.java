package jp.tsunagi.demo.check;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.demo.plan.Coordination;
import jp.tsunagi.demo.plan.Coordination.Answer;
import jp.tsunagi.demo.plan.Coordination.Closing;
import jp.tsunagi.demo.plan.Coordination.Done;
import jp.tsunagi.demo.plan.Coordination.FollowUp;
import jp.tsunagi.demo.plan.Coordination.Offer;
import jp.tsunagi.demo.plan.DemoPlan;
import org.jspecify.annotations.Nullable;

/** The figures of the report of cases, handoffs and follow-ups. */
final class CoordinationManifest {
    private static final Label BY_REASON = new Label("declineReasons", "引受困難の理由別", "By reason for declining");
    private static final Label BY_OUTCOME = new Label("outcomes", "フォローアップの結果別", "By outcome of the follow-up");
    private static final Label BY_WORK = new Label("carerWork", "養護者の就労状況別", "By the carer's work");
    private static final Label HANDOFFS = new Label("handoffs", "引継ぎ", "Handoffs");
    private static final Label FOLLOW_UPS = new Label("followUps", "フォローアップ", "Follow-ups");
    private static final Label NOT_ASKED = new Label("NOT_ASKED", "聞き取りなし", "Not asked");

    private final Sheet sheet;
    private final Months months;
    private final LocalDate last;

    private CoordinationManifest(DemoPlan plan, Coverage coverage) {
        this.sheet = new Sheet(coverage);
        this.months = Months.of(plan);
        this.last = plan.last();
    }

    /** A follow-up with the closing of its case, if that is closed. */
    private record Due(FollowUp followUp, @Nullable Closing closing) {
        @Nullable
        Done done() {
            return followUp.done();
        }
    }

    static List<Figure> of(DemoPlan plan, Coverage coverage) {
        var cases = plan.cases().stream()
                .filter(each -> coverage.includes(each.municipality()))
                .toList();
        return new CoordinationManifest(plan, coverage).figures(cases);
    }

    private List<Figure> figures(List<Coordination> cases) {
        counts(cases).forEach((column, value) -> sheet.summary(Sheet.TOTAL, column, value));
        sheet.byCode(
                BY_REASON,
                DeclineReason.class,
                HANDOFFS,
                reason -> Count.of(offers(cases), offer -> offer.reason() == reason));
        var done = due(cases).stream()
                .map(Due::followUp)
                .filter(each -> each.done() != null)
                .toList();
        sheet.byCode(
                BY_OUTCOME,
                FollowUpOutcome.class,
                FOLLOW_UPS,
                outcome -> Count.of(done, each -> requireNonNull(each.done()).outcome() == outcome));
        sheet.byCode(
                BY_WORK,
                CarerWork.class,
                FOLLOW_UPS,
                work -> Count.of(done, each -> requireNonNull(each.done()).carerWork() == work));
        sheet.row(
                BY_WORK,
                NOT_ASKED,
                FOLLOW_UPS,
                Count.of(done, each -> requireNonNull(each.done()).carerWork() == null));
        for (var column : counts(cases).keySet()) {
            sheet.byMunicipality(
                    column,
                    place -> requireNonNull(counts(cases.stream()
                                    .filter(each -> each.municipality().equals(place))
                                    .toList())
                            .get(column)));
            sheet.ofUnknownPlace(column, 0);
        }
        return sheet.figures();
    }

    /** The columns that stand in the summary and for each municipality. */
    private Map<Label, Long> counts(List<Coordination> cases) {
        var offers = offers(cases);
        var due = due(cases);
        var counts = new LinkedHashMap<Label, Long>();
        counts.put(
                new Label("cases.opened", "ケース開始", "Cases opened"),
                Count.of(cases, each -> months.include(each.openedOn())));
        counts.put(new Label("cases.open", "ケース継続中", "Cases open"), Count.of(cases, each -> each.closing() == null));
        counts.put(new Label("cases.closed", "ケース終結", "Cases closed"), Count.of(cases, each -> each.closing() != null));
        counts.put(new Label("handoffs.offered", "引継ぎ申出", "Handoffs offered"), (long) offers.size());
        counts.put(new Label("handoffs.pending", "回答待ち", "Pending"), answered(offers, Answer.PENDING));
        counts.put(new Label("handoffs.accepted", "引受け", "Accepted"), answered(offers, Answer.ACCEPTED));
        counts.put(new Label("handoffs.declined", "引受困難", "Declined"), answered(offers, Answer.DECLINED));
        counts.put(new Label("handoffs.withdrawn", "取下げ", "Withdrawn"), answered(offers, Answer.WITHDRAWN));
        counts.put(new Label("handoffs.expired", "期限切れ", "Expired"), answered(offers, Answer.EXPIRED));
        // Nobody gives a case back here.
        counts.put(new Label("handoffs.returned", "差戻し", "Returned"), 0L);
        counts.put(new Label("followUps.scheduled", "フォローアップ予定", "Follow-ups scheduled"), (long) due.size());
        counts.put(
                new Label("followUps.due", "期日到来・実施", "Due or done"),
                Count.of(due, each -> onTime(each) || late(each) || overdue(each)));
        counts.put(new Label("followUps.onTime", "期限内", "On time"), count(due, this::onTime));
        counts.put(new Label("followUps.late", "遅れて実施", "Late"), count(due, this::late));
        counts.put(new Label("followUps.overdue", "未実施", "Overdue"), count(due, this::overdue));
        counts.put(
                new Label("followUps.upcoming", "期日前", "Upcoming"),
                count(due, each -> each.done() == null && !ended(each) && !hasCome(each)));
        counts.put(new Label("followUps.ended", "期日までに終了", "Ended by its day"), count(due, this::ended));
        return counts;
    }

    private List<Offer> offers(Collection<Coordination> cases) {
        return cases.stream()
                .flatMap(each -> each.offers().stream())
                .filter(offer -> months.include(offer.offeredOn()))
                .toList();
    }

    private List<Due> due(Collection<Coordination> cases) {
        return cases.stream()
                .flatMap(each -> each.followUps().stream().map(followUp -> new Due(followUp, each.closing())))
                .filter(each -> months.include(each.followUp().dueOn()))
                .toList();
    }

    private boolean onTime(Due each) {
        return each.done() != null && !each.done().on().isAfter(each.followUp().dueOn());
    }

    private boolean late(Due each) {
        return each.done() != null && each.done().on().isAfter(each.followUp().dueOn());
    }

    private boolean overdue(Due each) {
        return each.done() == null && !ended(each) && hasCome(each);
    }

    private boolean ended(Due each) {
        return each.done() == null
                && each.closing() != null
                && !each.closing().on().isAfter(each.followUp().dueOn());
    }

    private boolean hasCome(Due each) {
        return !each.followUp().dueOn().isAfter(last);
    }

    private static long answered(List<Offer> offers, Answer answer) {
        return Count.of(offers, offer -> offer.answer() == answer);
    }

    private static long count(List<Due> due, Predicate<Due> such) {
        return Count.of(due, such);
    }
}
