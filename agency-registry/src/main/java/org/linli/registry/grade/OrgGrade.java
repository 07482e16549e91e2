package org.linli.registry.grade;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.linli.platform.rule.Rule;

/** 社会组织评估等级, the lowest first; A3 is shown as 3A. */
public enum OrgGrade {

    A1, A2, A3, A4, A5;

    /** The rule with the points from which it is reached (O05). */
    String rule() {
        return "O05-" + name();
    }

    public boolean isAtLeast(int a) {
        return ordinal() + 1 >= a;
    }

    /** The highest that is reached, none for too few points. @param rules in force on the day */
    static Optional<OrgGrade> reached(Points points, Function<String, Rule> rules) {
        return Arrays.stream(values()).filter(grade -> points.reach(rules.apply(grade.rule())))
                .max(Comparator.naturalOrder());
    }
}
