merge into customer key (id) values (1, 'Ada Lovelace', 'ada@example.com'), (2, 'Alan Turing', 'alan@example.com');
alter table customer alter column id restart with 100;
merge into article key (sku) values
  ('TEA-1', 'Black tea, 250 g', 4.90, 40),
  ('TEA-2', 'Green tea, 250 g', 5.40, 3),
  ('POT-1', 'Tea pot, one litre', 24.00, 7),
  ('CUP-1', 'Cup', 6.50, 120);
merge into orders key (id) values
  (1, 1, 'SHIPPED', date '2026-06-30', null),
  (2, 1, 'OPEN', date '2026-07-20', null),
  (3, 2, 'OPEN', date '2026-07-27', null);
alter table orders alter column id restart with 100;
merge into order_line key (order_id, position) values
  (1, 0, 'TEA-1', 2, 4.90),
  (2, 0, 'POT-1', 1, 24.00),
  (2, 1, 'CUP-1', 4, 6.50),
  (3, 0, 'TEA-2', 1, 5.40);
