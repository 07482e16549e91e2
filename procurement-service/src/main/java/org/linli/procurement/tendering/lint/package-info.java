/**
 * Reads tender documents for what shuts bidders out unfairly: the discrimination list of 实施条例 art 20, 财政部令87 art 17 and
 * 55, 财库〔2020〕46号 art 5. Structure is checked by code, wording by the patterns of {@code lint.csv}, read in a normal
 * form of every field ({@link org.linli.procurement.tendering.lint.Reading}). Implements the tender's
 * {@code DocumentCheck}; a finding stops review and publication and names its clause, place and rule.
 */
@NullMarked
package org.linli.procurement.tendering.lint;

import org.jspecify.annotations.NullMarked;
