class StatisticsError(ValueError):
    pass


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    total = sum(data)
    if isinstance(total, int) and total % len(data) == 0:
        return total // len(data)
    return total / len(data)


def median(data):
    data = sorted(data)
    size = len(data)
    if not size:
        raise StatisticsError('no median for empty data')
    if size % 2:
        return data[size // 2]
    return (data[size // 2 - 1] + data[size // 2]) / 2


def mode(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)
