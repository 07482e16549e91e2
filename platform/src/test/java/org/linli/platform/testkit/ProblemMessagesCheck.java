package org.linli.platform.testkit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.ProblemMessages;

/** Every refusal has a title and a detail in both languages, and each arrives as it was written. */
public final class ProblemMessagesCheck {

    private ProblemMessagesCheck() {
    }

    /** @throws AssertionError naming each code and language without a sentence */
    public static void check(String basePackage) {
        var sentences = new ProblemMessages();
        var missing = new ArrayList<String>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(basePackage)
                .stream().filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .map(type -> type.reflect()).forEach(type -> {
                    for (var constant : type.getEnumConstants()) {
                        var code = (ProblemCode) constant;
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
        if (!missing.isEmpty()) {
            throw new AssertionError("sentences:\n" + String.join("\n", missing));
        }
    }
}
