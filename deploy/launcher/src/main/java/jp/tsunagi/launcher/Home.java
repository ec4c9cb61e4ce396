package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.StackFolder;

/**
 * The folder of one installation, usually {@code .tsunagi}.
 *
 * @param project the checkout that the platform was built in
 * @param folder where data, logs and what describes running processes are
 */
record Home(Path project, StackFolder folder) {
    static final String SUPERVISOR = "supervisor";

    /** The installation in a folder. */
    static Home at(Path project, Path folder) {
        return new Home(
                project.toAbsolutePath().normalize(),
                StackFolder.at(folder.toAbsolutePath().normalize()));
    }

    /** The chosen ports. */
    Path ports() {
        return folder.run().resolve("ports");
    }

    /** The addresses of the running platform, for tests and scripts. */
    Path addresses() {
        return folder.run().resolve("stack.env");
    }

    /** The secrets of this installation. */
    Path secrets() {
        return folder.home().resolve("secrets");
    }

    /** The folder of the keys that wrap other keys: a file for each service, made with the installation. */
    Path keys() {
        return folder.home().resolve("keys");
    }

    /** The seals of the services' histories, kept from the last verification. */
    Path seals() {
        return folder.home().resolve("seals");
    }

    /** How a part stands. */
    Path state(String part) {
        return folder.run().resolve(part + ".state");
    }

    /** The copy of the launcher that the supervisor runs from. */
    Path launcher() {
        return folder.home().resolve("apps").resolve("launcher");
    }

    /** The copy of an application that runs; a build beside it does not touch it. */
    Path application(Part part) {
        return folder.home().resolve("apps").resolve(part.id());
    }

    /** The application as the build leaves it. */
    Path built(Part part) {
        return project.resolve(part.title()).resolve("target").resolve("quarkus-app");
    }

    /** What the demo notes of its loading. */
    Path demo() {
        return folder.home().resolve("demo");
    }

    /** The supervisor, if it runs. */
    Optional<ProcessIdentity> supervisor() throws IOException {
        return identity(folder.pidFile(SUPERVISOR)).filter(ProcessIdentity::isAlive);
    }

    /** The process that a pid file names; empty when there is no such file. */
    static Optional<ProcessIdentity> identity(Path pidFile) throws IOException {
        return Files.exists(pidFile) ? ProcessIdentity.parse(Files.readString(pidFile)) : Optional.empty();
    }
}
