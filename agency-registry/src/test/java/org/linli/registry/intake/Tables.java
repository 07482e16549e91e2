package org.linli.registry.intake;

import static org.linli.platform.testkit.http.Http.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;

/** Tables of agencies, over HTTP. */
final class Tables {

    static final String HEADING = "code,kind,name,founded_on,address,representative,resident_id,code_override_reason";
    static final String CHINESE = "统一社会信用代码,类型,名称,成立日期,住所,法定代表人,身份证号,代码说明";

    private Tables() {
    }

    static String row(String code, String name) {
        return code + ",PRIVATE_NON_ENTERPRISE_UNIT," + name
                + ",2020-05-01,滨江街道1号,何安,440105199001010017,certificate seen";
    }

    static String fresh(String name) {
        return row(Register.freshCode(), name);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Of so many agencies that nobody else is named like. */
    static byte[] csvOf(int agencies) {
        var lines = new ArrayList<>(List.of(HEADING));
        var tag = UUID.randomUUID();
        for (int n = 0; n < agencies; n++) {
            lines.add(fresh("名册" + n + "社工中心 " + tag));
        }
        return csv(lines.toArray(String[]::new));
    }

    /** A spreadsheet whose only sheet has these rows as they are written (ECMA-376). */
    static byte[] sheet(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="%s"/></Relationships>"""
                .formatted("http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""" + rows
                + "</sheetData></worksheet>");
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** One row of a sheet, its cells as text. */
    static String sheetRow(int no, String csv) {
        return "<row r=\"%d\">%s</row>".formatted(no, Arrays.stream(csv.split(","))
                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted).collect(Collectors.joining()));
    }

    static HttpReply checkSheet(byte[] file) {
        return send("/check", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file);
    }

    static HttpReply check(byte[] file) {
        return send("/check", "text/csv", file);
    }

    static HttpReply propose(byte[] file) {
        return send("", "text/csv", file);
    }

    static HttpReply send(String below, String type, byte[] file) {
        return given().header("Authorization", Register.LIN).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType(type).body(file).post("/api/v1/agency-imports" + below)
                .then();
    }

    static String proposed(byte[] file) {
        return "/agency-imports/" + Register.id(propose(file).statusCode(201));
    }
}
