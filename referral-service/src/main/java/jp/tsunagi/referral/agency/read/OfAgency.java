package jp.tsunagi.referral.agency.read;

import org.jspecify.annotations.Nullable;

/**
 * What an agency has in the directory, beside the agency's name.
 *
 * @param agency its name; null while the list of agencies does not show it
 */
public record OfAgency<T>(T item, @Nullable String agency) {
    /** The name, as far as there is one. */
    public String name() {
        return agency == null ? "" : agency;
    }
}
