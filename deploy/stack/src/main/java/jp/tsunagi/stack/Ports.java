package jp.tsunagi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Ports on loopback. */
public final class Ports {
    private Ports() {}

    /** A number of different ports that nobody listens on at this moment. */
    public static List<Integer> free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var ports = new ArrayList<Integer>();
            for (int i = 0; i < count; i++) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.add(socket.getLocalPort());
            }
            return List.copyOf(ports);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** A port that nobody listens on at this moment. */
    public static int free() throws IOException {
        return free(1).getFirst();
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Connections that lately ended on the port keep no server from it.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The pid of the process that listens on a port, when this user may know it. */
    public static OptionalLong holder(int port) {
        var sockets = listening(port);
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holdsOneOf(sockets, pid))
                .findFirst();
    }

    /** What the file descriptors of the sockets listening on a port link to. */
    private static Set<String> listening(int port) {
        var suffix = String.format(":%04X", port);
        var links = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (var lines = Files.lines(Path.of(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals("0A"))
                        .forEach(fields -> links.add("socket:[" + fields[9] + "]"));
            } catch (IOException | UncheckedIOException notLinux) {
                // Then the holder stays unknown.
            }
        }
        return links;
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException endedOrForeign) {
            return false;
        }
        return false;
    }
}
