package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How many tests passed, failed and were skipped.
 *
 * @param passed tests that succeeded
 * @param failed tests that failed or could not be run to their end
 * @param skipped tests that were left out
 */
record TestCounts(int passed, int failed, int skipped) {
    private static final int DEPTH = 6;

    /**
     * Adds up the reports that one build wrote.
     *
     * @param project the checkout
     * @param since when the build began; older reports are those of another build
     */
    static TestCounts of(Path project, FileTime since) throws IOException {
        var sum = new TestCounts(0, 0, 0);
        try (var files = Files.find(
                project,
                DEPTH,
                (file, attributes) ->
                        isReport(file) && attributes.lastModifiedTime().compareTo(since) >= 0,
                new FileVisitOption[0])) {
            for (var file : (Iterable<Path>) files::iterator) {
                sum = sum.plus(read(file));
            }
        }
        return sum;
    }

    /** The line that closes a test run. */
    String line() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }

    /** Whether there were tests and every one of them passed: one that was left out shows nothing. */
    boolean good() {
        return failed == 0 && skipped == 0 && passed > 0;
    }

    private TestCounts plus(TestCounts other) {
        return new TestCounts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    private static boolean isReport(Path file) {
        var folder = file.getParent();
        return folder != null
                && (folder.endsWith("target/surefire-reports") || folder.endsWith("target/failsafe-reports"))
                && file.getFileName().toString().startsWith("TEST-")
                && file.getFileName().toString().endsWith(".xml");
    }

    /** Counts test by test: the totals that a report states of itself differ from tool to tool. */
    private static TestCounts read(Path report) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        try (var stream = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(stream);
            boolean counted = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "testcase" -> {
                            tests++;
                            counted = false;
                        }
                        case "failure", "error" -> {
                            failed += counted ? 0 : 1;
                            counted = true;
                        }
                        case "skipped" -> {
                            skipped += counted ? 0 : 1;
                            counted = true;
                        }
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " is no report of tests", e);
        }
        return new TestCounts(tests - failed - skipped, failed, skipped);
    }
}
