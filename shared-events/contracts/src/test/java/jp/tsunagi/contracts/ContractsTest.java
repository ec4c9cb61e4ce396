package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.oversight.StaffLeft;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

    private record Undeclared() implements PublicEvent {}

    @Test
    void every_public_event_stands_in_the_catalogue() {
        assertEquals(
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("jp.tsunagi.contracts")
                                .stream()
                                .filter(type -> type.isRecord() && type.isAssignableTo(PublicEvent.class))
                                .map(JavaClass::reflect)
                                .collect(toSet()),
                Contracts.all().stream().map(Contract::event).collect(toSet()));
    }

    @Test
    void a_contract_is_found_by_its_type_and_by_its_class() {
        Contract<ConsultationReceived> contract = Contracts.of(ConsultationReceived.class);

        assertEquals(Optional.of(contract), Contracts.ofType("jp.tsunagi.intake.consultation-received.v1"));
        assertEquals("tsunagi.intake.v1", contract.topic());
        assertEquals(1, contract.version());
        assertEquals(
                "urn:tsunagi:schema:jp.tsunagi.intake.consultation-received.v1",
                contract.dataSchema().toString());
    }

    @Test
    void a_type_of_tomorrow_is_not_found() {
        assertEquals(Optional.empty(), Contracts.ofType("jp.tsunagi.intake.consultation-received.v2"));
    }

    @Test
    void a_class_outside_the_catalogue_is_a_fault_of_the_program() {
        assertThrows(IllegalArgumentException.class, () -> Contracts.of(Undeclared.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jp.tsunagi.contracts.oversight.StaffLeft",
                "jp.tsunagi.oversight.staff-left",
                "jp.tsunagi.oversight.staff-left.v2",
                "jp.tsunagi.intake.staff-left.v1",
                "jp.tsunagi.oversight.StaffLeft.v1",
                "jp.tsunagi.oversight.v1"
            })
    void a_type_names_its_context_and_its_version(String type) {
        assertThrows(IllegalArgumentException.class, () -> new Contract<>(type, 1, Context.OVERSIGHT, StaffLeft.class));
    }
}
