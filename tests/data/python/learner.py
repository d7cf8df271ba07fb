names = ['Ada', 'Grace', 'Alan']
for name in names:
    print(f'Hello, {name}!')
lengths = {name: len(name) for name in names}
lengths
longest = max(names, key=len)
longest
sorted(names, key=lambda n: (len(n), n))
def average(numbers):
    """Mean of numbers."""
    return sum(numbers) / len(numbers)
average([1, 2, 3])
average([])
def safe_average(numbers):
    try:
        return average(numbers)
    except ZeroDivisionError:
        return None
safe_average([]), safe_average([4])
grouped = {}
for name in names:
    grouped.setdefault(name[0], []).append(name)
grouped
for letter, group in sorted(grouped.items()):
    print(letter, ', '.join(group))
words = 'the quick brown the lazy the end'.split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
counts
sorted(counts.items(), key=lambda item: (-item[1], item[0]))
matrix = [[1, 2, 3], [4, 5, 6]]
[list(row) for row in zip(*matrix)]
sum(sum(row) for row in matrix)
text = 'Hello'
text[::-1], text.lower() == text.lower()[::-1]
[c for c in text if c in 'aeiou']
primes = [n for n in range(2, 30) if all(n % d for d in range(2, n))]
primes
a, b = 0, 1
while a < 50:
    print(a, end=' ')
    a, b = b, a + b
print()
for i in range(1, 16):
    print('FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i, end=' ')
print()
print('%-10s|%5d|%8.2f' % ('name', 42, 3.14159))
print('{:<10}|{:>5}|{:^8}'.format('a', 1, 'mid'))
try:
    number = int('twelve')
except ValueError as error:
    print('Oops:', error)
finally:
    print('checked')
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('Deposit must be positive')
        self.balance += amount
        return self.balance
    def __str__(self):
        return f"{self.owner}: {self.balance}"
account = Account('Ada')
account.deposit(50)
account.deposit(-1)
print(account)
[str(a) for a in [account]]
account.owner = 'Grace'
account.owner, hasattr(account, 'limit'), getattr(account, 'limit', 100)
accounts = [Account('b', 2), Account('a', 1)]
[x.owner for x in sorted(accounts, key=lambda x: x.balance)]
sum(x.balance for x in accounts)
next((x for x in accounts if x.balance > 1), None).owner
any(x.owner == 'a' for x in accounts)
undefined_thing
account.withdraw(5)
account.deposit()
Account()
'Ada' + 5
'5' + '5', int('5') + 5
print('a' 'b', 'c', sep='-')
