package jp.tsunagi.launcher;

/** The ports of the platform and their numbers when nobody chooses others. */
enum PortName {
    STAFF_WEB(8100),
    INTAKE(8101),
    REFERRAL(8102),
    TRAINING(8103),
    REPORTING(8104),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8181),
    POSTGRES(5532),
    KAFKA(9192),
    KAFKA_CONTROLLER(9193);

    private final int usual;

    PortName(int usual) {
        this.usual = usual;
    }

    /** The number when nobody chooses another. */
    int usual() {
        return usual;
    }

    /** The variable that chooses another. */
    String variable() {
        return "TSUNAGI_PORT_" + name();
    }

    /** The port of a part. */
    static PortName of(Part part) {
        return valueOf(part.name());
    }
}
