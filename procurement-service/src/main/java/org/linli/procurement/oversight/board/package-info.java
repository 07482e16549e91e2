/**
 * What the public reads across features, straight from the tables and changing none: spending inside and outside the
 * plan, need against contracted service, which function of government passed to which agency, how purchases grow. One
 * query per page, each with its index.
 */
@NullMarked
package org.linli.procurement.oversight.board;

import org.jspecify.annotations.NullMarked;
