package org.linli.workforce.post;

/** The ladder 一线社工 → 资深 → 本土督导 → 机构管理. */
public enum Tier {
    FRONTLINE, SENIOR, LOCAL_SUPERVISOR, MANAGER
}
