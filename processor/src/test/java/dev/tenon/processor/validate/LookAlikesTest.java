package dev.tenon.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "getUser, get_user",
    "getUser, getuser",
    "get-user, get.user",
    "userId, userID",
    "a1l, all",
    "get0, getO",
    "modern, modem",
    "p\u0430ge, page",
    "\u0391BC, ABC",
    "\uFF41bc, abc",
    "Il, ll"
  })
  void takesOneForTheOther(String a, String b) {
    assertThat(LookAlikes.difference(LookAlikes.looks(a), LookAlikes.looks(b))).isNotEmpty();
    assertThat(LookAlikes.difference(LookAlikes.looks(b), LookAlikes.looks(a))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "getUser, getUsers",
    "find, found",
    "order1, order2",
    "page, p\u00e4ge",
    "from, to",
    "a, a",
    "start, restart",
    "id, ld"
  })
  void tellsApart(String a, String b) {
    assertThat(LookAlikes.difference(LookAlikes.looks(a), LookAlikes.looks(b))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "findInvoice, findInvoce",
    "show_setting, show_settling",
    "listOrders, listOrdres",
    "createInvoice, createInvoise"
  })
  void findsSlipsOfThePen(String a, String b) {
    assertThat(LookAlikes.isNear(Words.of(a), Words.of(b))).isTrue();
    assertThat(LookAlikes.isNear(Words.of(b), Words.of(a))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "getOrder, getOrders",
    "order1, order2",
    "mount, count",
    "getA, getB",
    "setMode, setModel",
    "read, real",
    "listOrders, listPorters",
    "encode, decode",
    "startJob, stopJob",
    "findOrder, orderFind"
  })
  void leavesNamesThatDiffer(String a, String b) {
    assertThat(LookAlikes.isNear(Words.of(a), Words.of(b))).isFalse();
  }
}
