package org.linli.platform.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResourceTable;

/**
 * The service's dated parameters: {@code rules.csv} on its class path, and {@code platform-rules.csv} which all share,
 * with columns {@code id,value,unit,from,to,confidence,basis}; rows of the table rule_parameter come first. The basis
 * is the last column and may hold commas.
 */
public final class RuleBook {

    private static final String HEADER = "id,value,unit,from,to,confidence,basis";

    private final List<Rule> rules;

    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules as shipped, for domain tests and as the ground under local changes. */
    public static RuleBook shipped() {
        var rules = new ArrayList<>(parse(ResourceTable.lines("rules.csv")));
        rules.addAll(parse(ResourceTable.lines("platform-rules.csv")));
        return new RuleBook(rules);
    }

    static List<Rule> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("rules.csv starts with " + HEADER);
        }
        var rules = lines.stream().skip(1).filter(ResourceTable::isRow).map(RuleBook::row).toList();
        var begun = new HashSet<String>();
        for (var rule : rules) {
            if (!begun.add(rule.id() + " " + rule.from())) {
                throw new IllegalArgumentException("two rules " + rule.id() + " begin on " + rule.from());
            }
        }
        return rules;
    }

    private static Rule row(String line) {
        var cell = line.split(",", 7);
        if (cell.length != 7 || cell[6].isBlank()) {
            throw new IllegalArgumentException("a rule has seven columns and a basis: " + line);
        }
        return new Rule(cell[0], new BigDecimal(cell[1]), cell[2], LocalDate.parse(cell[3]), dateOrNull(cell[4]),
                cell[6], cell[5]);
    }

    private static @Nullable LocalDate dateOrNull(String cell) {
        return cell.isBlank() ? null : LocalDate.parse(cell);
    }

    /** Local rows win over shipped ones of the same id and day. */
    public RuleBook amendedBy(List<Rule> local) {
        var all = new ArrayList<>(local);
        all.addAll(rules);
        return new RuleBook(all);
    }

    /**
     * The rule in force on that day; the one that began last wins. One that is unknown, or has a gap, is a defect of
     * the shipped table.
     *
     * @throws BeforeItsFirstDay for a day before the rule began
     */
    public Rule get(String id, LocalDate day) {
        Rule found = null;
        for (var rule : rules) {
            if (rule.id().equals(id) && rule.inForceOn(day) && (found == null || rule.from().isAfter(found.from()))) {
                found = rule;
            }
        }
        if (found == null) {
            rules.stream().filter(rule -> rule.id().equals(id)).min(Comparator.comparing(Rule::from))
                    .filter(first -> day.isBefore(first.from())).ifPresent(first -> {
                        throw new BeforeItsFirstDay(first);
                    });
            throw new IllegalStateException("no rule " + id + " in force on " + day);
        }
        return found;
    }

    public List<Rule> all() {
        return rules;
    }
}
