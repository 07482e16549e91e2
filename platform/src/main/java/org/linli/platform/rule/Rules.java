package org.linli.platform.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.linli.platform.Reread;

/** The service's rule book: the shipped rules with the rows of the table rule_parameter, read again within a minute. */
@ApplicationScoped
public class Rules {

    private final DataSource database;
    private final RuleBook shipped = RuleBook.shipped();
    private final Reread<RuleBook> book = new Reread<>(this::read);

    Rules(DataSource database) {
        this.database = database;
    }

    /** The rule in force on that day. */
    public Rule get(String id, LocalDate day) {
        return book().get(id, day);
    }

    public RuleBook book() {
        return book.get();
    }

    private RuleBook read() {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select rule, value, unit, effective_from, effective_to, basis, confidence
                    from rule_parameter"""); var row = select.executeQuery()) {
            var local = new ArrayList<Rule>();
            while (row.next()) {
                local.add(new Rule(row.getString(1), row.getBigDecimal(2), row.getString(3),
                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getString(6),
                        row.getString(7)));
            }
            return shipped.amendedBy(local);
        } catch (SQLException failed) {
            throw new IllegalStateException("rule parameters unreadable", failed);
        }
    }
}
