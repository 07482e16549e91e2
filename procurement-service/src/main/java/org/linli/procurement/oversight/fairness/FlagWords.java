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
        var values = flag.inputs().stream().map(Finding.Input::value).toArray();
        return new FlagView(flag.id(), flag.tenderId(), flag.kind(), sentences.of(flag.kind(), "title", locale),
                sentences.of(flag.kind(), "detail", locale, values), flag.subject(), flag.purchaserId(),
                flag.areaCode(), flag.serviceType(), flag.rule(), flag.basis(), flag.inputs(), flag.foundOn());
    }
}
