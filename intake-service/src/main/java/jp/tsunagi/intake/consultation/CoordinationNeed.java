package jp.tsunagi.intake.consultation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.contracts.intake.SupportScope;

/** The rule that suggests coordination (notice 4(1)): a family seems to need two or more agencies. A person decides. */
public final class CoordinationNeed {
    private static final int SEVERAL = 2;

    private CoordinationNeed() {}

    /**
     * Why coordination should be thought of while a consultation is open, in declared order; nothing once it was asked for, or
     * when no single family is concerned.
     */
    public static Set<CoordinationReason> of(Handling handling, Introductions introductions) {
        var reasons = EnumSet.noneOf(CoordinationReason.class);
        if (handling.responses().contains(Response.COORDINATION)
                || handling.received().scope() != SupportScope.INDIVIDUAL) {
            return reasons;
        }
        if (several(introductions.agenciesAtWork())) {
            reasons.add(CoordinationReason.AGENCIES);
        }
        if (several(handling.received().themes().stream().flatMap(theme -> sector(theme).stream()))) {
            reasons.add(CoordinationReason.SECTORS);
        }
        return reasons;
    }

    private static boolean several(Stream<?> needed) {
        return needed.distinct().count() >= SEVERAL;
    }

    /** The sector that a matter lies with; nothing where it may be any, or none. */
    private static Optional<Sector> sector(ConsultationTheme theme) {
        return switch (theme) {
            case NIGHT_CARE, DISCHARGE, HOME_NURSING, EQUIPMENT -> Optional.of(Sector.MEDICAL);
            case EMERGENCY_RESPITE, NURSERY, DAY_SERVICE_AND_SHORT_STAY -> Optional.of(Sector.WELFARE);
            case SCHOOL -> Optional.of(Sector.EDUCATION);
            case WORK_AND_CHILDCARE -> Optional.of(Sector.LABOR);
            case WHERE_TO_CONSULT,
                    SIBLINGS,
                    FUTURE_OUTLOOK,
                    MOVING_HOUSE,
                    DISASTER_PREPAREDNESS,
                    TRANSITION_TO_ADULTHOOD,
                    SYSTEM_AND_COSTS,
                    OTHER -> Optional.empty();
        };
    }
}
