package org.linli.local.doctor;

/**
 * What was seen of one subject.
 *
 * @param remedy what to do, empty where all is well
 */
public record Finding(Level level, String subject, String what, String remedy) {

    /** A note is no reason to act. */
    public enum Level {

        WELL("✓"), NOTE("·"), WARNING("!"), ALARM("✗");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }

        public boolean asksForAction() {
            return compareTo(NOTE) > 0;
        }
    }

    static Finding well(String subject, String what) {
        return new Finding(Level.WELL, subject, what, "");
    }

    static Finding note(String subject, String what, String remedy) {
        return new Finding(Level.NOTE, subject, what, remedy);
    }

    static Finding warning(String subject, String what, String remedy) {
        return new Finding(Level.WARNING, subject, what, remedy);
    }

    static Finding alarm(String subject, String what, String remedy) {
        return new Finding(Level.ALARM, subject, what, remedy);
    }
}
