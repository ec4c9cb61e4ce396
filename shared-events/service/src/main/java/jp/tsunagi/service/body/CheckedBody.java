package jp.tsunagi.service.body;

import jp.tsunagi.service.problem.Faults;

/**
 * A request body, a record with more to check than its shape. The shape needs no code: every component that is not
 * {@code @Nullable} is required, in nested records and lists too.
 */
public interface CheckedBody {
    /** Notes what is wrong; called once the shape is right, so that no required part is null. */
    void check(Faults faults);
}
