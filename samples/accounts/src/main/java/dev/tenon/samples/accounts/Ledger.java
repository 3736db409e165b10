package dev.tenon.samples.accounts;

import dev.tenon.runtime.call.ErrorCode;
import dev.tenon.runtime.call.ToolException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The accounts and what changed them, in memory. Thread-safe. */
public final class Ledger {
  /** More of an account are not kept. */
  private static final int MOST_BOOKINGS = 100;

  private final InstantSource time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Account> accounts = new TreeMap<>();

  /** Of each account, the newest first. */
  private final Map<String, Deque<Booking>> bookings = new HashMap<>();

  /** A ledger without accounts, which takes the date from {@code time}. */
  Ledger(InstantSource time) {
    this.time = time;
  }

  /** A ledger with three accounts of ada and bob. */
  public static Ledger example(InstantSource time) {
    Ledger ledger = new Ledger(time);
    ledger.open("AC-1", "ada", 1_200_00);
    ledger.open("AC-2", "ada", 9_000_00);
    ledger.open("AC-3", "bob", 300_00);
    return ledger;
  }

  /** Adds an account. */
  void open(String id, String owner, long cents) {
    locked(() -> {
      accounts.put(id, new Account(id, owner, cents, false));
      bookings.put(id, new ArrayDeque<>());
      return id;
    });
  }

  /** The accounts of {@code owner}, by number. */
  List<Account> of(String owner) {
    return all().stream().filter(account -> account.owner().equals(owner)).toList();
  }

  /** All accounts, by number. */
  Collection<Account> all() {
    return locked(() -> List.copyOf(accounts.values()));
  }

  /** The account with this number. */
  Optional<Account> find(String id) {
    return locked(() -> Optional.ofNullable(accounts.get(id)));
  }

  /** The last changes of an account, the newest first. */
  List<Booking> bookings(String id) {
    return locked(() -> List.copyOf(bookings.getOrDefault(id, new ArrayDeque<>())));
  }

  /** Moves money between two accounts of the bank; returns the one that pays. */
  Account transfer(String from, String to, long cents, String purpose) {
    return locked(() -> {
      Account receiver = get(to);
      if (from.equals(to)) {
        throw new ToolException(ErrorCode.CONFLICT, "Both accounts are " + from + ".");
      }
      Account payer = take(from, cents, to, purpose);
      put(receiver.id(), cents, from, purpose);
      return payer;
    });
  }

  /** Pays to an account of another bank; returns the one that pays. */
  Account payOut(String from, String to, long cents, String purpose) {
    return locked(() -> take(from, cents, to, purpose));
  }

  /** Keeps money on an account, or no longer. */
  Account freeze(String id, boolean frozen) {
    return locked(() -> {
      Account account = get(id);
      return keep(new Account(id, account.owner(), account.cents(), frozen));
    });
  }

  /** Takes an empty account away. */
  Account close(String id) {
    return locked(() -> {
      Account account = get(id);
      if (account.cents() != 0) {
        throw new ToolException(ErrorCode.CONFLICT, "There is money on " + id + ".");
      }
      accounts.remove(id);
      bookings.remove(id);
      return account;
    });
  }

  private Account get(String id) {
    Account account = accounts.get(id);
    if (account == null) {
      throw new ToolException(ErrorCode.NOT_FOUND, "There is no account " + id + ".");
    }
    return account;
  }

  private Account take(String id, long cents, String other, String purpose) {
    Account account = get(id);
    if (account.frozen()) {
      throw new ToolException(ErrorCode.CONFLICT, "The account " + id + " is frozen.");
    }
    if (account.cents() < cents) {
      throw new ToolException(ErrorCode.CONFLICT, "There is not enough on " + id + ".");
    }
    return put(id, -cents, other, purpose);
  }

  private Account put(String id, long cents, String other, String purpose) {
    Account account = get(id);
    Deque<Booking> changes = bookings.computeIfAbsent(id, added -> new ArrayDeque<>());
    String day = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).toString();
    changes.addFirst(new Booking(day, cents, other, purpose));
    if (changes.size() > MOST_BOOKINGS) {
      changes.removeLast();
    }
    return keep(new Account(id, account.owner(), account.cents() + cents, account.frozen()));
  }

  private Account keep(Account account) {
    accounts.put(account.id(), account);
    return account;
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
