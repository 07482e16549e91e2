package org.linli.workforce.study;

/** What is studied: people first (R049), what policies do (R048), and the rest of the field. */
public enum StudyModule {
    ETHICS, POLICY_IMPACT, PURCHASING, GENERAL
}
