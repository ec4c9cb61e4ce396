/** Who calls: the verified token's subject and its current assignments, projected from oversight's public events. */
@NullMarked
package jp.tsunagi.service.member;

import org.jspecify.annotations.NullMarked;
