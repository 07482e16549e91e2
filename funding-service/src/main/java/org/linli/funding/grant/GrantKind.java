package org.linli.funding.grant;

/** 孵化扶持、政策优惠、研究资助. */
enum GrantKind {
    INCUBATION, POLICY_BENEFIT, RESEARCH
}
