/** The agencies (関係機関) and support resources (社会資源) that referral's directory knows: what a center may point a family to. */
@NullMarked
package jp.tsunagi.intake.agency;

import org.jspecify.annotations.NullMarked;
