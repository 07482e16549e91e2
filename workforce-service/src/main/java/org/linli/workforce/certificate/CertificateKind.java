package org.linli.workforce.certificate;

/** 助理社会工作师、社会工作师、高级社会工作师, in rising order. */
public enum CertificateKind {
    ASSISTANT_SOCIAL_WORKER, SOCIAL_WORKER, SENIOR_SOCIAL_WORKER
}
