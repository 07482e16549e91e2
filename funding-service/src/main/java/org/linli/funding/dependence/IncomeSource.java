package org.linli.funding.dependence;

/** Where an agency's other income comes from. What this service paid is known and not declared. */
enum IncomeSource {

    /** Fiscal money that did not come through this service, such as another district's. */
    GOVERNMENT, SERVICE_FEES, DONATION, FOUNDATION, ENTERPRISE, MEMBERSHIP_FEES, INVESTMENT, OTHER;

    boolean isFiscal() {
        return this == GOVERNMENT;
    }
}
