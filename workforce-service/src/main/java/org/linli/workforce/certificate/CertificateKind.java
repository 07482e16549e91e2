package org.linli.workforce.certificate;

/** 助理社会工作师、社会工作师、高级社会工作师, in rising order. */
public enum CertificateKind {
    ASSISTANT_SOCIAL_WORKER, SOCIAL_WORKER, SENIOR_SOCIAL_WORKER;

    /** @param level as a rule gives it: 1 assistant, 2 social worker, 3 senior */
    public static CertificateKind ofLevel(int level) {
        return values()[level - 1];
    }
}
