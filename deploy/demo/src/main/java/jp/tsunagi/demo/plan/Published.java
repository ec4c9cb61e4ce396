package jp.tsunagi.demo.plan;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;

/**
 * The figures that the demo prefecture is made to. Published of Shiga for 2019-12-01 are: 287 children from 0 to 18; the
 * ages 3, 4, 5 and 12; Otsu, Kusatsu and Higashiomi; tube feeding, suction, oxygen, ventilator and tracheostomy; how many
 * need one, two, three or seven kinds of care; 22 % walk alone; 56 % have severe motor and intellectual disabilities.
 * Published of Yokohama are that 74.7 % of consultations come by telephone and the ages of the children they are about.
 * Everything else is filled in smoothly, in proportion to population where there is one, and says nothing of anybody.
 */
public final class Published {
    /** Children from 0 to 18 who live in the prefecture and need care. */
    public static final int CHILDREN = 287;

    /** Of them those who walk alone, 22 %. */
    public static final int WALKING = 63;

    /** Of them those with severe motor and intellectual disabilities, 56 %. */
    public static final int SEVERE = 161;

    /** Children by age; published are 3, 4, 5 and 12, where every other age has fewer than 20. */
    public static final List<Integer> BY_AGE =
            List.of(9, 17, 19, 26, 21, 20, 19, 17, 16, 15, 14, 14, 21, 13, 12, 11, 9, 8, 6);

    /** Children by municipality; published are the three largest figures. */
    public static final Map<String, Integer> BY_MUNICIPALITY = Weights.of(
            entry("25201", 68),
            entry("25202", 22),
            entry("25203", 22),
            entry("25204", 16),
            entry("25206", 33),
            entry("25207", 17),
            entry("25208", 14),
            entry("25209", 17),
            entry("25210", 10),
            entry("25211", 10),
            entry("25212", 9),
            entry("25213", 28),
            entry("25214", 7),
            entry("25383", 4),
            entry("25384", 2),
            entry("25425", 4),
            entry("25441", 1),
            entry("25442", 1),
            entry("25443", 2));

    /** Children by kind of care, one in several rows; published are the five largest figures. */
    public static final Map<CareItem, Integer> BY_CARE = Weights.of(
            entry(CareItem.TUBE_FEEDING, 191),
            entry(CareItem.SUCTION, 168),
            entry(CareItem.OXYGEN, 96),
            entry(CareItem.VENTILATOR, 95),
            entry(CareItem.TRACHEOSTOMY, 76),
            entry(CareItem.NEBULIZER, 30),
            entry(CareItem.CATHETERIZATION, 25),
            entry(CareItem.SEIZURE_RESPONSE, 15),
            entry(CareItem.NASOPHARYNGEAL_AIRWAY, 8),
            entry(CareItem.BLOOD_GLUCOSE, 8),
            entry(CareItem.BOWEL_MANAGEMENT, 7),
            entry(CareItem.SUBCUTANEOUS_INJECTION, 5),
            entry(CareItem.CENTRAL_VENOUS_CATHETER, 4),
            entry(CareItem.DIALYSIS, 2));

    /** How many children need how many kinds of care; published are one, two, three and seven. */
    public static final Map<Integer, Integer> BY_NUMBER_OF_CARES = Weights.of(
            entry(1, 102), entry(2, 63), entry(3, 44), entry(4, 36), entry(5, 27), entry(6, 14), entry(7, 1));

    /** Consultations of the two years. */
    public static final int CONSULTATIONS = 600;

    /** Consultations by channel; published is the share of the telephone. */
    public static final Map<Channel, Integer> BY_CHANNEL = Weights.of(
            entry(Channel.TELEPHONE, 448),
            entry(Channel.WEB_FORM, 38),
            entry(Channel.EMAIL, 34),
            entry(Channel.OFFICE_VISIT, 28),
            entry(Channel.OUTREACH_VISIT, 20),
            entry(Channel.FAX, 12),
            entry(Channel.MESSAGING, 8),
            entry(Channel.ONLINE_MEETING, 8),
            entry(Channel.LETTER, 4));

    /**
     * Consultations about a known child by the child's age on the day of receipt: the published shares of those whose age
     * is known (15.0, 28.8, 24.5, 15.2, 2.2 and 4.7 of 90.4 %), of 360.
     */
    public static final Map<AgeBand, Integer> BY_AGE_AT_RECEIPT = Weights.of(
            entry(AgeBand.UNDER_1, 60),
            entry(AgeBand.FROM_1_TO_2, 115),
            entry(AgeBand.FROM_3_TO_5, 97),
            entry(AgeBand.FROM_6_TO_11, 60),
            entry(AgeBand.FROM_12_TO_14, 9),
            entry(AgeBand.FROM_15, 19));

    /** How often each theme is named; centers publish which themes there are, not how often. */
    static final Map<ConsultationTheme, Integer> THEME_WEIGHTS = Weights.of(
            entry(ConsultationTheme.WHERE_TO_CONSULT, 12),
            entry(ConsultationTheme.NIGHT_CARE, 7),
            entry(ConsultationTheme.EMERGENCY_RESPITE, 10),
            entry(ConsultationTheme.WORK_AND_CHILDCARE, 7),
            entry(ConsultationTheme.SIBLINGS, 5),
            entry(ConsultationTheme.FUTURE_OUTLOOK, 5),
            entry(ConsultationTheme.DISCHARGE, 9),
            entry(ConsultationTheme.HOME_NURSING, 8),
            entry(ConsultationTheme.NURSERY, 10),
            entry(ConsultationTheme.SCHOOL, 8),
            entry(ConsultationTheme.DAY_SERVICE_AND_SHORT_STAY, 9),
            entry(ConsultationTheme.EQUIPMENT, 5),
            entry(ConsultationTheme.MOVING_HOUSE, 3),
            entry(ConsultationTheme.DISASTER_PREPAREDNESS, 4),
            entry(ConsultationTheme.TRANSITION_TO_ADULTHOOD, 4),
            entry(ConsultationTheme.SYSTEM_AND_COSTS, 6),
            entry(ConsultationTheme.OTHER, 3));

    private Published() {}

    /** A band of ages that consultations are published by. */
    public enum AgeBand {
        UNDER_1(0, 0),
        FROM_1_TO_2(1, 2),
        FROM_3_TO_5(3, 5),
        FROM_6_TO_11(6, 11),
        FROM_12_TO_14(12, 14),
        FROM_15(15, 18);

        private final int youngest;
        private final int oldest;

        AgeBand(int youngest, int oldest) {
            this.youngest = youngest;
            this.oldest = oldest;
        }

        /** Whether somebody of this age, in years, belongs here. */
        public boolean covers(int age) {
            return youngest <= age && age <= oldest;
        }
    }

    static List<Integer> ages() {
        return IntStream.range(0, BY_AGE.size())
                .boxed()
                .flatMap(age -> IntStream.range(0, BY_AGE.get(age)).mapToObj(i -> age))
                .toList();
    }
}
