package org.linli.platform.codelist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.platform.codelist.CodeListResource.Code;
import org.linli.platform.codelist.CodeListResource.CodeList;

/** Every closed list of codes in the contract that this service serves: no other list could differ from it. */
@ApplicationScoped
class CodeLists {

    private static final String DOCUMENT = "<default>";

    private final OpenApiDocumentService contract;
    private final CodeLabels labels;
    private final ObjectMapper json;
    private volatile @Nullable List<CodeList> all;

    CodeLists(OpenApiDocumentService contract, CodeLabels labels, ObjectMapper json) {
        this.contract = contract;
        this.labels = labels;
        this.json = json;
    }

    /** By name. */
    List<CodeList> all() {
        var known = all;
        if (known == null) {
            known = read();
            all = known;
        }
        return known;
    }

    private List<CodeList> read() {
        var lists = new TreeMap<String, CodeList>();
        try {
            var schemas = json.readTree(contract.getDocument(DOCUMENT, Format.JSON)).at("/components/schemas");
            schemas.properties().stream().filter(schema -> schema.getValue().has("enum"))
                    .forEach(schema -> lists.put(schema.getKey(),
                            new CodeList(schema.getKey(),
                                    StreamSupport.stream(schema.getValue().get("enum").spliterator(), false)
                                            .map(code -> code(schema.getKey(), code.asText())).toList())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(lists.values());
    }

    private Code code(String list, String code) {
        return labels.of(list, code).map(label -> new Code(code, label.zh(), label.en()))
                .orElseGet(() -> new Code(code, code, code));
    }
}
