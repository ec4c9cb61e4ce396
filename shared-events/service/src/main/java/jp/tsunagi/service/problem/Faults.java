package jp.tsunagi.service.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.contracts.reference.Residence;

/** Collects what is wrong with a request, so that its sender hears of everything at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Notes a fault in the body. */
    public void add(String pointer, ProblemType type, Object... arguments) {
        found.add(Fault.at(pointer, type, arguments));
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** Whether something is wrong at this pointer or inside it. */
    public boolean at(String pointer) {
        return found.stream()
                .anyMatch(fault -> fault.in() == Fault.In.BODY
                        && (fault.place().equals(pointer) || fault.place().startsWith(pointer + "/")));
    }

    /**
     * Ends the request when something is wrong.
     *
     * @throws ProblemException with all faults
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.of(found);
        }
    }

    /** A text has something in it, and at most so many characters. */
    public void text(String pointer, String text, int longest) {
        if (text.isBlank()) {
            add(pointer, EdgeProblem.BLANK);
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(pointer, EdgeProblem.TOO_LONG, longest);
        }
    }

    /** A list has at most so many items. */
    public void atMost(String pointer, Collection<?> items, int most) {
        if (items.size() > most) {
            add(pointer, EdgeProblem.TOO_MANY, most);
        }
    }

    /** A list has from so many to so many items. */
    public void between(String pointer, Collection<?> items, int least, int most) {
        if (items.size() < least) {
            add(pointer, EdgeProblem.TOO_FEW, least);
        }
        atMost(pointer, items, most);
    }

    /** Something that has happened does not lie in the future. */
    public void notAfter(String pointer, Instant time, Instant now) {
        if (time.isAfter(now)) {
            add(pointer, EdgeProblem.IN_THE_FUTURE);
        }
    }

    /** A code is a prefecture's. */
    public void prefecture(String pointer, String code) {
        if (Prefectures.find(code).isEmpty()) {
            add(pointer, EdgeProblem.MALFORMED_PREFECTURE);
        }
    }

    /** The municipality that a code of five or six digits counts to, a ward to its city; empty with a fault noted. */
    public Optional<Municipality> residence(String pointer, String code) {
        return residence(pointer, Municipalities.find(code));
    }

    /** The same for a place that has to exist on a day in Japan. */
    public Optional<Municipality> residence(String pointer, String code, LocalDate day) {
        return residence(pointer, Municipalities.find(code, day));
    }

    private Optional<Municipality> residence(String pointer, Residence residence) {
        return switch (residence) {
            case Residence.Known known -> Optional.of(known.municipality());
            case Residence.Malformed _ -> none(pointer, EdgeProblem.MALFORMED_MUNICIPALITY);
            case Residence.WrongCheckDigit _ -> none(pointer, EdgeProblem.WRONG_CHECK_DIGIT);
            case Residence.Unknown _ -> none(pointer, EdgeProblem.UNKNOWN_MUNICIPALITY);
            case Residence.NotAResidence _ -> none(pointer, EdgeProblem.NOT_A_RESIDENCE);
            case Residence.NotOnThatDay _ -> none(pointer, EdgeProblem.MUNICIPALITY_NOT_THEN);
        };
    }

    private Optional<Municipality> none(String pointer, ProblemType type) {
        add(pointer, type);
        return Optional.empty();
    }
}
