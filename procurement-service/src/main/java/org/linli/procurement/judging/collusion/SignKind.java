package org.linli.procurement.judging.collusion;

/** What gives an agreement away; each has its rule. */
public enum SignKind {
    SAME_DOCUMENT("CS.document"), SAME_AUTHOR("CS.author"), SAME_SUBMITTER("CS.submitter"), SAME_CONTACT("CS.contact"),
    SAME_ACCOUNT("CS.account"), ALIKE_TEXT("CS.text"), SAME_PRICE("CS.price"), PRICE_STEPS("CS.steps"),
    SAME_BREAKDOWN("CS.breakdown");

    private final String rule;

    SignKind(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
