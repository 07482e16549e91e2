package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.linli.platform.problem.ProblemMessages;
import org.linli.procurement.oversight.fairness.FairnessApi.FlagView;

/** Flags in the caller's language. */
@RequestScoped
class FlagWords {

    private final ProblemMessages sentences;
    private final HttpHeaders headers;

    FlagWords(ProblemMessages sentences, @Context HttpHeaders headers) {
        this.sentences = sentences;
        this.headers = headers;
    }

    FlagView view(RedFlag flag) {
        var locale = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.SIMPLIFIED_CHINESE);
        return FlagView.of(flag, sentences, locale);
    }
}
