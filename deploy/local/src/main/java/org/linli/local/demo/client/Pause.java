package org.linli.local.demo.client;

/** The moment between two looks. */
public final class Pause {

    private Pause() {
    }

    public static void shortly() {
        pause(250);
    }

    public static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
