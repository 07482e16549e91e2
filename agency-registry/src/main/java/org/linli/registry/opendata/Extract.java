package org.linli.registry.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.linli.platform.csv.Csv;

/** All that was public on a day. */
@ApplicationScoped
class Extract {

    private final OpenRecords records;
    private final OpenSnapshot snapshot;
    private final ObjectMapper json;

    Extract(OpenRecords records, OpenSnapshot snapshot, ObjectMapper json) {
        this.records = records;
        this.snapshot = snapshot;
        this.json = json;
    }

    /** One object a line: {@code {"object":"organization","data":{…}}}; parts stand in their wholes. */
    void lines(LocalDate day, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        snapshot.read(database -> {
            records.organizations(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE,
                    one -> line(text, HsdsObject.ORGANIZATION, one));
            records.services(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE,
                    one -> line(text, HsdsObject.SERVICE, one));
            records.points(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE,
                    one -> line(text, HsdsObject.SERVICE_AT_LOCATION, one));
        });
        text.flush();
    }

    private void line(Writer text, HsdsObject object, Record one) {
        try {
            text.append("{\"object\":\"").append(object.name().toLowerCase(Locale.ROOT)).append("\",\"data\":")
                    .append(json.writeValueAsString(one)).append("}\n");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** One table, with a heading and UTF-8's mark, as spreadsheets want it. */
    void table(HsdsObject object, LocalDate day, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(object.columns());
        snapshot.read(database -> rows(database, object, day, one -> row(csv, object, one)));
        csv.flush();
    }

    private void rows(Connection database, HsdsObject object, LocalDate day, Consumer<Record> use) throws SQLException {
        switch (object) {
            case ORGANIZATION ->
                records.organizations(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE, use::accept);
            case ORGANIZATION_IDENTIFIER -> records.organizations(database, day, OpenRecords.FIRST, null,
                    Integer.MAX_VALUE, one -> one.organizationIdentifiers().forEach(use));
            case SERVICE -> records.services(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE, use::accept);
            case LOCATION -> points(database, day, one -> use.accept(one.location()));
            case ADDRESS -> points(database, day, one -> one.location().addresses().forEach(use));
            case SERVICE_AT_LOCATION -> points(database, day, use::accept);
            case SCHEDULE -> points(database, day, one -> one.schedules().forEach(use));
        }
    }

    private void points(Connection database, LocalDate day, Consumer<Hsds.ServiceAtLocation> use) throws SQLException {
        records.points(database, day, OpenRecords.FIRST, null, Integer.MAX_VALUE, use);
    }

    private void row(CSVPrinter csv, HsdsObject object, Record one) {
        var fields = json.valueToTree(one);
        try {
            csv.printRecord(
                    object.columns().stream().map(column -> fields.path(column).asText("")).map(Csv::plain).toList());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
