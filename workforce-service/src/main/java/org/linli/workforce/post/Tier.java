package org.linli.workforce.post;

/** The ladder 一线社工 → 资深 → 本土督导 → 机构管理. */
public enum Tier {
    FRONTLINE, SENIOR, LOCAL_SUPERVISOR, MANAGER;

    /** One step up, and not two. */
    public boolean isNextTo(Tier lower) {
        return ordinal() == lower.ordinal() + 1;
    }

    /** Who has it supervises or leads others. */
    public boolean leads() {
        return this == LOCAL_SUPERVISOR || this == MANAGER;
    }
}
