package org.linli.procurement.planning.catalogue;

/** What may not be bought as a service: the negative list of 财政部令102 art 10 (rule B04). */
public enum NegativeCode {
    NOT_GOV_DUTY, MUST_BE_DONE_BY_GOV, GOODS_WORKS_OR_BUNDLED, FINANCING, HIRING_OR_LABOUR_DISPATCH_OR_PUBLIC_POSTS,
    OTHER_FORBIDDEN
}
