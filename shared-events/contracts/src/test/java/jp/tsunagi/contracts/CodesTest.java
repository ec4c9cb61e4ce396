package jp.tsunagi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {
    @Test
    void codes_come_each_once_in_declared_order() {
        assertEquals(
                List.of(Sector.MEDICAL, Sector.EDUCATION),
                List.copyOf(Codes.inDeclaredOrder(
                        Sector.class, List.of(Sector.EDUCATION, Sector.MEDICAL, Sector.EDUCATION))));
    }

    @Test
    void no_codes_at_all_are_an_empty_set() {
        assertEquals(Set.of(), Codes.inDeclaredOrder(Sector.class, List.of()));
    }

    @Test
    void a_set_of_codes_cannot_be_changed() {
        Set<Sector> sectors = Codes.inDeclaredOrder(Sector.class, List.of(Sector.LABOR));

        assertThrows(UnsupportedOperationException.class, () -> sectors.add(Sector.HEALTH));
        assertThrows(UnsupportedOperationException.class, sectors::clear);
    }
}
