package org.linli.local.demo;

/** The moment between two looks. */
final class Pause {

    private Pause() {
    }

    static void shortly() {
        pause(250);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
