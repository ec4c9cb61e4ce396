package jp.tsunagi.referral.resource;

/** Where a support resource stands. */
public sealed interface ResourceState {
    /** No such resource. */
    record NotRegistered() implements ResourceState {}

    /** In the directory, offered still or no more. */
    record Registered(Entry entry) implements ResourceState {}
}
