package org.linli.platform.testkit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.linli.platform.problem.PlatformProblem;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.ProblemMessages;

/** Every refusal has a title and a detail in both languages, arrives as it was written, and is given what it takes. */
public final class ProblemMessagesCheck {

    private ProblemMessagesCheck() {
    }

    /** @throws AssertionError naming each code and language without a sentence, or with one that stays half empty */
    public static void check(String basePackage) {
        var sentences = new ProblemMessages();
        var missing = new ArrayList<String>();
        var codes = new HashMap<String, ProblemCode>();
        for (var code : PlatformProblem.values()) {
            codes.put("PlatformProblem." + code.name(), code);
        }
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage)
                .stream().filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .map(type -> type.reflect()).forEach(type -> {
                    for (var constant : type.getEnumConstants()) {
                        var code = (ProblemCode) constant;
                        codes.put(type.getSimpleName() + "." + code.name(), code);
                        for (var language : List.of("zh", "en")) {
                            for (var part : List.of("title", "detail")) {
                                if (sentences.losesAnApostrophe(code, part, language)) {
                                    missing.add(language + ": " + code.code() + "." + part
                                            + " has an apostrophe that its reader would not see");
                                }
                                if (!sentences.has(code, part, language)) {
                                    missing.add(language + ": " + code.code() + "." + part);
                                }
                            }
                        }
                    }
                });
        missing.addAll(new ProblemArguments(codes).missing(Path.of("src", "main", "java")));
        if (!missing.isEmpty()) {
            throw new AssertionError("sentences:\n" + String.join("\n", missing));
        }
    }
}
