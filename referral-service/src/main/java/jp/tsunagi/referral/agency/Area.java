package jp.tsunagi.referral.agency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;

/** The rule of places for all that stands in the directory: municipalities that there are, inside one prefecture. */
public final class Area {
    private Area() {}

    /**
     * What is wrong with a municipality.
     *
     * @param code has to be five digits that figures are counted by, no ward
     * @param prefecture the one it has to lie in, two digits
     * @param today the day in Japan on which it has to exist
     * @param unknown the rejection for a code that is no such municipality
     * @param outside the rejection for a municipality of another prefecture
     */
    public static <R> Optional<R> unfit(
            String code, String prefecture, LocalDate today, Function<String, R> unknown, Function<String, R> outside) {
        if (!(Municipalities.find(code, today) instanceof Residence.Known known)
                || !known.municipality().code().equals(code)) {
            return Optional.of(unknown.apply(code));
        }
        return known.municipality().prefecture().equals(prefecture)
                ? Optional.empty()
                : Optional.of(outside.apply(code));
    }
}
