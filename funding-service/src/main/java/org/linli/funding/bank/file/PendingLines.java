package org.linli.funding.bank.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.funding.bank.iso.BankReport.Line;

/** The table bank_pending_line: what a file says and nobody has entered yet, as it was read. */
@ApplicationScoped
public class PendingLines {

    /** As many are written at once. */
    private static final int ROOM = 500;

    /** @param postponed until all others of the file are entered */
    public record Pending(Line line, boolean postponed) {
    }

    private final DataSource database;
    private final ObjectMapper json;

    PendingLines(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Keeping of(UUID messageId) {
        return new Keeping(messageId);
    }

    /** Keeps the lines of one file, some at a time. */
    public final class Keeping {

        private final UUID messageId;
        private final List<Line> room = new ArrayList<>();

        private Keeping(UUID messageId) {
            this.messageId = messageId;
        }

        public void keep(Line line) {
            room.add(line);
            if (room.size() == ROOM) {
                finish();
            }
        }

        public void finish() {
            write("insert into bank_pending_line (message_id, no, line) values (?, ?, ?::jsonb)", insert -> {
                for (var line : room) {
                    insert.setObject(1, messageId);
                    insert.setInt(2, line.no());
                    insert.setString(3, text(line));
                    insert.addBatch();
                }
                insert.executeBatch();
            });
            room.clear();
        }
    }

    /** In the order of the file. */
    public List<Pending> next(UUID messageId, int most) {
        var found = new ArrayList<Pending>();
        write("select line, postponed from bank_pending_line where message_id = ? order by postponed, no limit ?",
                select -> {
                    select.setObject(1, messageId);
                    select.setInt(2, most);
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            found.add(new Pending(line(row.getString(1)), row.getBoolean(2)));
                        }
                    }
                });
        return found;
    }

    public void postpone(UUID messageId, Collection<Integer> numbers) {
        each("update bank_pending_line set postponed = true where message_id = ? and no = any(?)", messageId, numbers);
    }

    public void entered(UUID messageId, Collection<Integer> numbers) {
        each("delete from bank_pending_line where message_id = ? and no = any(?)", messageId, numbers);
    }

    private void each(String sql, UUID messageId, Collection<Integer> numbers) {
        write(sql, change -> {
            change.setObject(1, messageId);
            change.setArray(2, change.getConnection().createArrayOf("int", numbers.toArray()));
            change.executeUpdate();
        });
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void write(String sql, Work work) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("lines of a bank file", failed);
        }
    }

    private String text(Line line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Line line(String text) {
        try {
            return json.readValue(text, Line.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
