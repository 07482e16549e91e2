package org.linli.funding;

/**
 * How much is tried of what has to go on at any size: little in the gate, and with {@code -Dlinli.scale=1000000} a
 * million payables of which ten thousand fall due, ten thousand payments and a file of fifty thousand lines
 * (docs/measurements.md).
 */
public final class Scale {

    public static final int PAYABLES = Integer.getInteger("linli.scale", 30_000);
    public static final int DUE = PAYABLES / 100;
    /** Two batches at least. */
    public static final int PAYMENTS = Math.max(600, DUE);
    /** More than are entered at once. */
    public static final int LINES = PAYABLES / 20;

    private Scale() {
    }
}
