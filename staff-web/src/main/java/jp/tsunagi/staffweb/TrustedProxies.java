package jp.tsunagi.staffweb;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies in front of this server: each tells, as the last of X-Forwarded-For, whom it passes on. */
final class TrustedProxies {
    private final List<Network> networks;

    /**
     * @param networks addresses such as {@code 192.0.2.7}, or networks such as {@code 2001:db8::/32}
     * @throws IllegalArgumentException for what is neither
     */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    /**
     * The address that a request came from: the nearest that is no trusted proxy. What stands before it in the header,
     * anybody can write.
     *
     * @param peer who connected
     * @param forwardedFor the headers X-Forwarded-For, in their order
     */
    String sender(String peer, List<String> forwardedFor) {
        String[] told = String.join(",", forwardedFor).split(",", -1);
        String sender = peer;
        for (int i = told.length - 1; i >= 0 && isTrusted(sender); i--) {
            String before = told[i].strip();
            if (address(before) == null) {
                return sender;
            }
            sender = before;
        }
        return sender;
    }

    private boolean isTrusted(String text) {
        InetAddress address = address(text);
        return address != null && networks.stream().anyMatch(network -> network.holds(address));
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** The addresses that begin with these bits. */
    private record Network(InetAddress first, int bits) {
        static Network parse(String text) {
            String[] parts = text.strip().split("/", 2);
            InetAddress first = InetAddress.ofLiteral(parts[0]);
            int all = first.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new Network(first, bits);
        }

        boolean holds(InetAddress address) {
            byte[] wanted = first.getAddress();
            byte[] found = address.getAddress();
            if (wanted.length != found.length) {
                return false;
            }
            int rest = wanted.length * Byte.SIZE - bits;
            return new BigInteger(1, wanted).shiftRight(rest).equals(new BigInteger(1, found).shiftRight(rest));
        }
    }
}
