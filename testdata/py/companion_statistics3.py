# Numbers of a ping: how far they lie around their mean.
import statistics

times = [12.5, 13.25, 11.75, 40.0, 12.0]
for f in (statistics.mean, statistics.fmean, statistics.median, statistics.median_low, statistics.median_high, statistics.stdev, statistics.pstdev,
          statistics.variance, statistics.pvariance, statistics.mode, statistics.multimode, statistics.quantiles):
    print(f.__name__, f(times), f([1, 2, 3, 4]), f([2, 2, 5]))
    for wrong in ([], [1]):
        try:
            print(f(wrong))
        except statistics.StatisticsError as e:
            print(e)
print(statistics.quantiles(range(1, 11), n=10), statistics.quantiles([1, 2, 3], method='inclusive'))
