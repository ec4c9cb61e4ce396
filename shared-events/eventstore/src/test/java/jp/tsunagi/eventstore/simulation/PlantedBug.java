package jp.tsunagi.eventstore.simulation;

/** A bug that was planted in one place of the kernel to see that it is caught. */
public interface PlantedBug {
    /** The constant's own name. */
    String name();

    /** What is wrong, in words. */
    String what();

    /** The trap it stands for. */
    String trap();

    /** What it breaks. */
    Invariant invariant();
}
