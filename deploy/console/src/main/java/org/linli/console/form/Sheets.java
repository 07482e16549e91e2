package org.linli.console.form;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.console.api.AgencyNames;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.contract.Contracts;
import org.linli.console.contract.Operation;
import org.linli.console.input.Input;
import org.linli.console.input.Inputs;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;
import org.linli.console.thing.Part;
import org.linli.console.thing.Reader;
import org.linli.console.thing.Where;

/** Draws forms: what is asked for, about which thing, and which version of it was seen. */
@RequestScoped
class Sheets {

    private final Contracts contracts;
    private final ServiceApi services;
    private final Reader reader;
    private final AgencyNames agencies;
    private final Words words;
    private final String language;

    Sheets(Contracts contracts, ServiceApi services, Reader reader, AgencyNames agencies, Words words, Pages pages) {
        this.contracts = contracts;
        this.services = services;
        this.reader = reader;
        this.agencies = agencies;
        this.words = words;
        this.language = pages.locale().toLanguageTag();
    }

    /**
     * Reads the thing that the command is about; a command that has seen no version yet has seen this one.
     *
     * @param errors what the service said, by the path of the field
     */
    Sheet of(Command command, List<String> refusals, Map<String, String> errors) {
        var operation = command.operation();
        var address = thing(command);
        var read = address.isEmpty() ? null : services.get(operation.service(), Where.API + address, Map.of());
        var about = read != null && read.ok() ? reader.brief(operation.service(), kind(operation), read.body())
                : List.<Part>of();
        var told = command
                .told(about.isEmpty() ? List.of() : reading(operation).map(Operation::variables).orElse(List.of()));
        var inputs = inputs(command, told.keySet(), errors, words, language);
        return new Sheet(seen(command, read), operation.summary().brief(language), operation.summary().in(language),
                address.isEmpty() ? "" : Where.thing(operation.service(), address), about, told, inputs.lines(),
                Stream.concat(refusals.stream(), inputs.errorsElsewhere().stream()).distinct().toList(),
                agencies(inputs.lines()));
    }

    /** To choose from, and those that were chosen; none where no line asks for one. */
    private Map<String, String> agencies(List<Input> lines) {
        var asked = lines.stream().filter(Input::isAgency).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var names = new LinkedHashMap<>(agencies.of(asked.stream().map(Input::value).filter(Reader::isId).toList()));
        services.get("agency-registry", Where.API + "register", Map.of("limit", "500")).items()
                .forEach(agency -> names.put(agency.path("id").asText(), agency.path("name").asText()));
        return names;
    }

    /** @param told parameters of the address that the thing beside stands for: all others can be seen and corrected */
    static Inputs inputs(Command command, Set<String> told, Map<String, String> errors, Words words, String language) {
        var operation = command.operation();
        var inputs = new Inputs(command.entered(), errors, words, language)
                .add(operation.parameters().stream().filter(each -> !told.contains(each.name())).toList(), "")
                .add(operation.body(), Inputs.BODY);
        return operation.takesText() ? inputs.addDocument(operation.type()) : inputs;
    }

    private static Command seen(Command command, @Nullable Answer read) {
        if (!command.etag().isEmpty()) {
            return command;
        }
        var listed = command.entered().first("version");
        return command.having(
                read != null && !read.etag().isEmpty() ? read.etag() : listed.isEmpty() ? "" : "\"" + listed + "\"");
    }

    /** Where the thing is read that it is about, below the API's root; empty where nothing can be. */
    String thing(Command command) {
        var known = command.parameters();
        return reading(command.operation()).filter(reading -> reading.takes(known))
                .map(reading -> reading.at(known).substring(Where.API.length())).orElse("");
    }

    private Optional<Operation> reading(Operation command) {
        return contracts.of(command.service()).flatMap(contract -> contract.readingOf(command));
    }

    private String kind(Operation command) {
        return contracts.of(command.service()).flatMap(contract -> contract.readingOf(command).map(contract::kindRead))
                .orElse("");
    }
}
